using System.Reflection;
using System.Reflection.Emit;

namespace NetSuitePS.Output;

/// <summary>
/// Makes classes whose properties read and write the slots of a base class. PowerShell handles such objects
/// like any .NET object, at a fraction of the time and memory of note properties.
/// </summary>
internal static class ShapeEmitter
{
    private const MethodAttributes Accessor = MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.HideBySig;
    private const BindingFlags Inherited = BindingFlags.Instance | BindingFlags.NonPublic;

    /// <summary>Makes a class.</summary>
    /// <param name="fullName">Its name; each class lives in an assembly of its own, so names may repeat.</param>
    /// <param name="baseType">A class with a getter of a slot for each type, or with <c>Get(int)</c> for any, with <c>Set(int, value)</c> and a constructor from an array of slots.</param>
    /// <param name="properties">Names and types, in slot order.</param>
    public static Type Emit(string fullName, Type baseType, IReadOnlyList<(string Name, Type Type)> properties)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("NetSuitePS.Shapes"), AssemblyBuilderAccess.Run);
        var type = assembly.DefineDynamicModule("Shapes").DefineType(fullName, TypeAttributes.Public | TypeAttributes.Sealed, baseType);
        EmitConstructor(type, baseType);
        var getters = baseType.GetMethods(Inherited).Where(method => method.Name.StartsWith("Get", StringComparison.Ordinal) && method.IsFamily)
            .ToLookup(method => method.ReturnType);
        var set = baseType.GetMethod("Set", Inherited)!;
        for (var index = 0; index < properties.Count; index++)
        {
            var (name, propertyType) = properties[index];
            EmitProperty(type, name, propertyType, index, getters[propertyType].Concat(getters[typeof(object)]).First(), set);
        }

        return type.CreateType();
    }

    private static void EmitConstructor(TypeBuilder type, Type baseType)
    {
        var inherited = baseType.GetConstructors(Inherited).Single();
        var parameters = inherited.GetParameters().Select(parameter => parameter.ParameterType).ToArray();
        var il = type.DefineConstructor(MethodAttributes.Public, CallingConventions.HasThis, parameters).GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Call, inherited);
        il.Emit(OpCodes.Ret);
    }

    private static void EmitProperty(TypeBuilder type, string name, Type propertyType, int index, MethodInfo get, MethodInfo set)
    {
        var property = type.DefineProperty(name, PropertyAttributes.None, propertyType, null);

        var getter = type.DefineMethod("get_" + name, Accessor, propertyType, Type.EmptyTypes);
        var il = getter.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, index);
        il.Emit(OpCodes.Call, get);
        if (propertyType != get.ReturnType)
        {
            // For a Nullable<T> this turns null into a value without content.
            il.Emit(OpCodes.Unbox_Any, propertyType);
        }

        il.Emit(OpCodes.Ret);
        property.SetGetMethod(getter);

        var setter = type.DefineMethod("set_" + name, Accessor, null, [propertyType]);
        il = setter.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, index);
        il.Emit(OpCodes.Ldarg_1);
        if (propertyType.IsValueType)
        {
            il.Emit(OpCodes.Box, propertyType);
        }

        il.Emit(OpCodes.Call, set);
        il.Emit(OpCodes.Ret);
        property.SetSetMethod(setter);
    }
}
